import { type JsonSchema, makeJsonSchema } from '../../src/schemas/json-schema.ts';
import { commonFields } from '../../src/schemas/question.ts';
import { questionTypes, type TypeName } from '../../src/quiz/types/registry.ts';

/** A table of Markdown. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** Flattens the fields of a schema: `pairs[].right.id`. */
function fieldsOf(shape: JsonSchema, path = ''): string[][] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const isList = field.items?.properties !== undefined;
    const here = `${path}${name}${isList ? '[]' : ''}`;
    const initial = (field as { readonly default?: unknown }).default;
    const need = shape.required?.includes(name)
      ? 'yes'
      : initial === undefined || typeof initial === 'object'
        ? ''
        : `\`${JSON.stringify(initial)}\``;
    const values = field.enum ? ` One of ${field.enum.map((value) => `\`${String(value)}\``).join(', ')}.` : '';
    return [
      [`\`${here}\``, need, `${field.description ?? ''}${values}`],
      ...fieldsOf(isList ? field.items : field, `${here}.`),
    ];
  });
}

const head = ['Field', 'Needed, or default', 'What it is'];

/** The fields that every question has. */
export function commonTable(): string {
  const shape = makeJsonSchema(questionTypes['single-choice'].schema);
  const properties = Object.fromEntries(Object.entries(shape.properties!).filter(([name]) => name in commonFields));
  return table(head, fieldsOf({ ...shape, properties }));
}

/** The fields that one type has beside those. */
export function fieldTable(type: TypeName): string {
  const shape = makeJsonSchema(questionTypes[type].schema);
  const own = Object.entries(shape.properties!).filter(([name]) => !(name in commonFields) && name !== 'type');
  return table(head, fieldsOf({ ...shape, properties: Object.fromEntries(own) }));
}

/** How a type goes into other formats. */
export function mappingTable(type: TypeName): string {
  const names = { qti3: 'QTI 3', moodle: 'Moodle', gift: 'GIFT', anki: 'Anki' } as const;
  const { mappings } = questionTypes[type];
  return table(
    ['Format', 'As', 'What is lost'],
    Object.entries(names).map(([format, name]) => {
      const mapping = mappings[format as keyof typeof names];
      return [
        name,
        mapping.fidelity === 'omitted' ? 'left out' : mapping.as.includes('{') ? `\`${mapping.as}\`` : mapping.as,
        mapping.fidelity === 'exact' ? 'nothing' : mapping.loss,
      ];
    }),
  );
}
