/** The part of citeproc-js that is used here; the package brings no types. */
declare module 'citeproc' {
  export interface CiteItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly 'author-only'?: boolean;
    readonly 'suppress-author'?: boolean;
  }
  export interface System {
    readonly retrieveItem: (id: string) => object;
    readonly retrieveLocale: (tag: string) => string;
    readonly wrapCitationEntry?: (html: string, id: string | undefined) => string;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    readonly citation: {
      readonly opt: {
        readonly layout_prefix: string;
        readonly layout_suffix: string;
        readonly layout_delimiter: string;
        readonly layout_decorations?: readonly (readonly [string, string])[];
      };
    };
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[], unsorted?: boolean): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    getTerm(name: string, form: 'long' | 'short', plural: 0 | 1): string;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
