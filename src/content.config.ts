import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { type CollectionName, createLoader } from './astro/loaders.ts';

const courseRoot = resolve(process.env.FULCRUM_COURSE ?? '.');

// The reader has checked everything before it comes here, so the collections carry its graph as it is.
const collection = (name: CollectionName) => defineCollection({ loader: createLoader(name, courseRoot) });

export const collections = {
  course: collection('course'),
  chapters: collection('chapters'),
  terms: collection('terms'),
  references: collection('references'),
  events: collection('events'),
  models: collection('models'),
  argumentMaps: collection('argumentMaps'),
  quizzes: collection('quizzes'),
  questions: collection('questions'),
  targets: collection('targets'),
  maps: collection('maps'),
  boards: collection('boards'),
  sorters: collection('sorters'),
  wordings: collection('wordings'),
  sourceChecks: collection('sourceChecks'),
};
