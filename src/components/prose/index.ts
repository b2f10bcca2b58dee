import type { ComponentName } from '../../schemas/components.ts';
import ArgumentMap from './ArgumentMap.astro';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Event from './Event.astro';
import Figure from './Figure.astro';
import Model from './Model.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Question from './Question.astro';
import Ref from './Ref.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** The components prose may use, complete by type, and the element every image becomes. */
export const proseComponents = {
  ArgumentMap,
  Callout,
  Cite,
  Claim,
  Event,
  Figure,
  Model,
  Note,
  Question,
  Ref,
  Table,
  Term,
} satisfies Record<ComponentName, unknown>;

export const pageComponents: Readonly<Record<string, unknown>> = { ...proseComponents, img: Picture };
