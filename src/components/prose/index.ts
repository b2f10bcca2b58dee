import type { ComponentName } from '../../schemas/components.ts';
import ArgumentMap from './ArgumentMap.astro';
import Board from './Board.astro';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Diagram from './Diagram.astro';
import Equation from './Equation.astro';
import Event from './Event.astro';
import EventSorter from './EventSorter.astro';
import Figure from './Figure.astro';
import MapFigure from './Map.astro';
import Model from './Model.astro';
import Note from './Note.astro';
import Objective from './Objective.astro';
import Picture from './Picture.astro';
import Question from './Question.astro';
import Quiz from './Quiz.astro';
import Ref from './Ref.astro';
import Source from './Source.astro';
import SourceCheck from './SourceCheck.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Wording from './Wording.astro';

/** The components prose may use, complete by type. */
export const proseComponents = {
  ArgumentMap,
  Board,
  Callout,
  Cite,
  Claim,
  Equation,
  Event,
  EventSorter,
  Figure,
  Map: MapFigure,
  Model,
  Note,
  Objective,
  Question,
  Quiz,
  Ref,
  Source,
  SourceCheck,
  Table,
  Term,
  Wording,
} satisfies Record<ComponentName, unknown>;

/** With what every image and every Mermaid fence becomes. */
export const pageComponents: Readonly<Record<string, unknown>> = { ...proseComponents, Diagram, img: Picture };
