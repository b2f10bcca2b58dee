import type { SourceCheckStrings } from './source-check-en.ts';

/** Words of source checks in Spanish. */
export const sourceCheckEs: SourceCheckStrings = {
  name: 'Comprobaciones de fuentes',
  meanings: 'Los veredictos posibles',
  claim: 'Afirmación {number}',
  source: 'Aparece en: {work}',
  evidence: 'Pruebas',
  yours: 'Tu veredicto sobre la afirmación {number}',
  why: '¿Por qué? Con tus palabras, si quieres',
  keep: 'Guardar mi veredicto y comparar',
  takeBack: 'Retirar mi veredicto',
  ours: 'Nuestro veredicto sobre la afirmación {number}',
  sure: 'Estamos seguros.',
  likely: 'Lo creemos probable, no seguro.',
  open: 'Nosotros mismos no estamos seguros.',
  wouldChange: 'Qué nos haría cambiar de opinión',
  youSay: 'Tú dices',
  weSay: 'Nosotros decimos',
  agree: 'Juzgas como nosotros. Mira si es por la misma razón.',
  differ:
    'Juzgas de otro modo que nosotros, y es legítimo: las pruebas son las mismas. Busca cuál de ellas pesa distinto para ti y para nosotros. Puedes mantener tu veredicto o cambiarlo.',
  chooseFirst: 'Elige antes un veredicto.',
  saving: 'Guardando …',
  kept: 'Guardado en este dispositivo. Juzgadas: {judged} de {total}.',
  notKept: 'Tu veredicto no se pudo guardar: {reason} Aun así puedes compararlo.',
  takenBack: 'Tu veredicto queda retirado.',
  judged: 'Tú: {verdict}',
  tally: 'Tus veredictos hasta ahora',
  count: 'Juzgadas: {judged} de {total}. Como nosotros: {same}. De otro modo: {other}.',
  differOn: 'Tú y nosotros diferimos en:',
  toJudge: 'Aún sin juzgar:',
  difference: 'tú dices «{yours}», nosotros «{ours}»',
  all: 'Todas las afirmaciones de esta comprobación: {title}',
  noScript:
    'Con JavaScript puedes guardar un veredicto propio sobre cada afirmación. Sin él, anótalo en papel antes de desplegar el nuestro.',
  failed:
    'Los formularios no se cargaron. Todo se puede leer; anota tu veredicto en papel antes de desplegar el nuestro.',
};
