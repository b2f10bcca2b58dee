import { z } from 'zod';
import { country, id, line, markdown, partialDate } from './common.ts';

/** So many organisations can be told apart by the signs on the map. */
export const maxOrganisations = 8;

/** What a country can be to an organisation. */
export const memberStatuses = ['member', 'suspended', 'applied', 'associate', 'observer'] as const;

export type MemberStatus = (typeof memberStatuses)[number];

const membership = z.strictObject({
  country,
  from: partialDate('When it began; leave it out if that was before the first year of the map.').optional(),
  to: partialDate('When it ended; leave it out if it lasts.').optional(),
  status: z
    .enum(memberStatuses)
    .default('member')
    .describe('What the country was in that time. A change of status ends one entry and begins another.'),
  note: line('A word on this entry: who suspended it, what is not sure.').optional(),
});

/** A union, an alliance, a treaty with members that come and go. */
export const OrganisationSchema = z.strictObject({
  id: id('Id of the organisation; it stands in shared addresses.'),
  sign: z
    .string()
    .regex(/^[\p{L}\p{N}]{1,2}$/u, 'one or two letters or digits')
    .describe('One or two letters that stand for it on the map.'),
  label: line('Its name.'),
  members: z.array(membership).min(1).describe('Its members, those outside the frame too.'),
  source: markdown('What the dates rest on.'),
});

/** The years a reader can choose. */
export const YearsSchema = z.strictObject({
  from: z.number().int().min(1).max(9999).describe('The first year.'),
  to: z.number().int().min(1).max(9999).describe('The last year: the last whose end is known.'),
  shown: z.number().int().min(1).max(9999).describe('The year shown at first, on paper and without script.'),
});

export type Organisation = z.output<typeof OrganisationSchema>;
