import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  clampValues,
  defaultSeed,
  defaultValues,
  formatAddress,
  type ModelAddress,
  parseAddress,
} from '../../models/address.ts';
import { makeCsv } from '../../models/csv.ts';
import type { Model, Values } from '../../models/define-model.ts';
import type { PredictionEvent } from '../../study/events.ts';
import { pageContext } from '../page.ts';
import { recordView } from '../record/record.ts';
import { Buttons, isSame, Seed, Sliders } from './controls.tsx';
import { ModelNumbers, ModelView, ModelWords } from './model-figure.tsx';
import { type AskingQuestion, Debrief, Predict } from './predict.tsx';
import { Share } from './share.tsx';
import { Words } from '../words.tsx';
import { Announcement } from './announcement.tsx';
import { type Setting, useRun } from './use-run.ts';

interface Props {
  readonly model: Model;
  /** The run an address asks for. */
  readonly shared: ModelAddress | undefined;
  /** The first setting, which is that of the address if there is one, and the run at it. */
  readonly first: { readonly setting: Setting; readonly run: unknown };
  readonly questions: readonly AskingQuestion[];
}

/** The frame of every model: first the prediction, then controls, figure, words, numbers and what was predicted. */
export function ModelShell({ model, shared, first, questions }: Props) {
  const { strings } = pageContext();
  const [state, setState] = useState<Setting>(first.setting);
  const [isOpen, setOpen] = useState(shared !== undefined);
  const [committed, setCommitted] = useState<string>();
  const live = useRef<HTMLDivElement>(null);
  const { values, seed } = state;
  const run = useRun(model, state, first.run);
  const prediction = committed ?? rememberedPrediction(model);
  const isShown = isOpen || prediction !== undefined;
  // Drawn anew with the run alone: a slider on its way to a longer one moves by itself.
  const drawn = useMemo(() => (isShown ? drawRun(model, run) : undefined), [model, run, isShown]);

  useEffect(() => {
    const follow = () => {
      const address = parseAddress(location.hash, model.id, model.parameters);
      if (!address) return;
      setState(address);
      setOpen(true);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [model]);

  // The form the reader was in is gone: go on where the model now stands.
  const [hasActed, setActed] = useState(false);
  useEffect(() => {
    if (hasActed) (live.current?.querySelector<HTMLElement>('.model-debrief') ?? live.current)?.focus();
  }, [hasActed]);

  if (!drawn)
    return (
      <Predict
        model={model}
        values={values}
        onCommit={(option) => {
          setCommitted(option);
          setActed(true);
        }}
        onSkip={() => {
          setOpen(true);
          setActed(true);
        }}
      />
    );

  const fragment = (next: Setting) => formatAddress(model.id, model.parameters, next.values, next.seed);
  const change = (next: Setting, isFinal = true) => {
    // A key on a slider says twice where it has moved it: the second time there is nothing to compute.
    setState((now) => (now.seed === next.seed && isSame(now.values, next.values) ? now : next));
    if (isFinal) history.replaceState(history.state, '', fragment(next));
  };
  const within = (next: Values) => clampValues(model.parameters, next);
  const setValues = (next: Values, isFinal = true) => change({ values: within(next), seed }, isFinal);
  const defaults = defaultValues(model.parameters);
  return (
    <div class="model-live" ref={live} tabIndex={-1}>
      {prediction !== undefined && <Debrief model={model} run={run} option={prediction} questions={questions} />}
      <Buttons
        legend={strings.presets}
        buttons={model.presets.map((preset) => ({
          ...preset,
          values: within({ ...defaults, ...preset.values } as Values),
        }))}
        values={values}
        onUse={setValues}
      />
      <div class="model-desk">
        {drawn.picture}
        <div>
          <Sliders model={model} run={run} values={values} onChange={setValues} />
          {model.actions && (
            <Buttons
              legend={strings.actions}
              buttons={model.actions.map((action) => ({ ...action, values: within(action.apply(values)) }))}
              values={values}
              onUse={setValues}
            />
          )}
          <Seed model={model} seed={seed} onChange={(next) => change({ values, seed: next })} />
        </div>
      </div>
      {drawn.numbers}
      <Share fragment={fragment(state)} onReset={() => change({ values: defaults, seed: defaultSeed })} />
    </div>
  );
}

/** What shows a run: figure, words, numbers, and what is told of it. */
function drawRun(model: Model, run: unknown) {
  const { strings, inStrings } = pageContext();
  const figure = { model, run, strings, inStrings };
  return {
    picture: (
      <div class="model-picture">
        <ModelView {...figure} />
        <ModelWords {...figure} />
      </div>
    ),
    numbers: (
      <>
        <ModelNumbers {...figure}>
          <p>
            <a
              class="download"
              download={`${model.id}.csv`}
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(makeCsv(model.table(run)))}`}
            >
              <Words>{strings.downloadCsv}</Words>
            </a>
          </p>
        </ModelNumbers>
        <Announcement text={firstSentence(model.describe(run))} />
      </>
    ),
  };
}

const firstSentence = (text: string) => text.split(/(?<=[.!?])\s/, 1)[0]!;

/** The first prediction made at the revision that is asked now; a later look changes nothing about it. */
function rememberedPrediction({ predict }: Model): string | undefined {
  const view = recordView.value;
  const events: readonly PredictionEvent[] =
    view.status === 'read' ? (view.state.predictions.get(predict.id) ?? []) : [];
  const option = events.find(({ rev }) => rev === predict.revision)?.payload.option;
  return predict.options.some(({ id }) => id === option) ? option : undefined;
}
