import { z } from 'zod';

/** What an id may look like, in prose as in data files. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const idRule = 'lower-case letters, digits and single hyphens, starting with a letter';

/** Builds the schema of an explicit id: lower-case words joined by hyphens, chosen once and never reused. */
export const id = (doc: string) => z.string().regex(idPattern, idRule).max(64).describe(doc);

/** Builds the schema of an address that a link may lead to. */
export const address = (doc: string) =>
  z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' }).describe(doc);

/** Builds the schema of one line of plain text. */
export const line = (doc: string) => z.string().trim().min(1).describe(doc);

/** Builds the schema of Markdown prose in which `<Cite>`, `<Term>`, `<Event>` and `<Ref>` may be used. */
export const markdown = (doc: string) => z.string().trim().min(1).meta({ description: doc, markdown: true });

/** The same with `{{…}}` in it, which is no code: gaps to fill in, or numbers that are drawn. */
export const slotted = (doc: string) =>
  z.string().trim().min(1).meta({ description: doc, markdown: true, slots: true });

/** Builds the schema of a page or page range: `169` or `167–214`. */
export const pages = (doc: string) => z.union([line(doc), z.number().int().positive()]).describe(doc);

/** A date as exact as it is known: `2014`, `2014-03` or `2014-03-16`. */
export const partialDate = (doc: string) =>
  z
    .union([
      z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
      z.number().int().min(1).max(9999),
    ])
    .describe(doc);

/** A calendar day: `2026-11-23`. */
export const day = (doc: string) => z.iso.date('YYYY-MM-DD, a day of the calendar').describe(doc);

export const language = (doc: string) =>
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as en or pt-BR')
    .describe(doc);

export const aliases = (doc: string) => z.array(id('A former id.')).default([]).describe(doc);

/** A country, by its code of two letters. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1 alpha-2), such as FR')
  .describe('Code of a country: ISO 3166-1 alpha-2.');
