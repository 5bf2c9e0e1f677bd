import { z } from 'zod';
import { actor, series, tie } from './actor.ts';
import { date, mapOf, ref, refs, text } from './field.ts';
import { institution, vote } from './institution.ts';
import { evidence, issue, stance } from './issue.ts';
import { enforcement, entry, ledger, obligation } from './ledger.ts';
import { quantity, share } from './measure.ts';
import { decision, project } from './project.ts';
import { provenance } from './provenance.ts';
import { authority, exemption, interpretation, provision, regime, term } from './provision.ts';
import { loan, tradeFlow, valuation } from './finance.ts';
import { cargo, link, market, network, place, shipment, transfer } from './network.ts';
import { claim, commitment, event, hazard, question, track, value } from './record.ts';
import { source } from './source.ts';

/** `scenario.yaml`: what the pack is about and what it covers. */
export const scenario = z.strictObject({
  name: text,
  summary: text,
  /** the last day whose facts were looked for; an answer after it says so */
  'covers-to': date,
  /** the bodies of sanctions law it is judged by: shipped ones, or folders `regimes/ID` of its own */
  regimes: z.array(ref('regimes')).default([]),
  headline: ref('projects').optional(),
  /** states whose land is a route of its own, told beside the others: the rival land bridges */
  routes: z.strictObject({ via: refs('actors') }).optional(),
  'place-names': z.array(z.strictObject({ says: text, ...provenance })).optional(),
  ...provenance,
});

const days = quantity();

/**
 * The constants of the joint model. None is a literal in code: each is a named, ranged, sourced
 * or assumed quantity of the pack.
 */
export const parameters = z.strictObject({
  /** σ in P(yes) = Λ(ΔU/σ), points */
  'decision-noise': quantity('point', { min: 0.1, max: 100 }),
  /** half-life of an actor's mood on one project */
  'noise-half-life': days,
  /** points a refusal adds against the next ask */
  'refusal-hardening': quantity('point', { min: 0, max: 100 }),
  /** the sponsor asks if it expects at least this chance of a yes */
  'ask-threshold': share,
  /** days between two asks of the same authority */
  'ask-again': days,
  /** review time where an authority has none of its own */
  'review-time': days,
  /** half-life of the weight of a position record */
  'evidence-half-life': days,
  /** chance that a record is right, by reliability of its source */
  'evidence-reliability': z.strictObject({
    A: share,
    B: share,
    C: share,
    D: share,
    E: share,
    F: share,
  }),
  /** weight of a word, a vote, an act */
  'evidence-weight': z.strictObject({ word: share, vote: share, act: share }),
  /** smallest standard deviation of an estimated stance */
  'evidence-floor': quantity('point', { min: 1, max: 50 }),
  /** constants of the alignment engine this pack has its own word on; it knows their names */
  alignment: z.record(z.string(), quantity()).optional(),
});

/** The collections of law; a regime's folder holds them, and a pack that names it has them too. */
export const lawCollections = {
  regimes: mapOf('regimes', regime),
  authorities: mapOf('authorities', authority),
  terms: mapOf('terms', term),
  switches: mapOf('switches', interpretation),
  provisions: mapOf('provisions', provision),
  ledgers: mapOf('ledgers', ledger),
  entries: mapOf('entries', entry),
  obligations: mapOf('obligations', obligation),
  exemptions: mapOf('exemptions', exemption),
  enforcement: mapOf('enforcement', enforcement),
} as const;

const lawbookFields = {
  regimes: lawCollections.regimes.default({}),
  authorities: lawCollections.authorities.default({}),
  terms: lawCollections.terms.default({}),
  switches: lawCollections.switches.default({}),
  provisions: lawCollections.provisions.default({}),
  ledgers: lawCollections.ledgers.default({}),
  entries: lawCollections.entries.default({}),
  obligations: lawCollections.obligations.default({}),
  exemptions: lawCollections.exemptions.default({}),
  enforcement: lawCollections.enforcement.default({}),
} as const;

/** Sanctions law without a corridor: the regimes and the sources they cite. */
export const lawbook = z.strictObject({
  sources: mapOf('sources', source).default({}),
  ...lawbookFields,
});

export type Lawbook = z.output<typeof lawbook>;

/** The collections of a pack, each with the schema of its file. */
export const collectionSchemas = {
  sources: mapOf('sources', source),
  actors: mapOf('actors', actor),
  ties: z.array(tie),
  series: mapOf('series', series),
  issues: mapOf('issues', issue),
  stances: z.array(stance),
  evidence: mapOf('evidence', evidence),
  institutions: mapOf('institutions', institution),
  votes: mapOf('votes', vote),
  projects: mapOf('projects', project),
  decisions: mapOf('decisions', decision),
  events: mapOf('events', event),
  commitments: mapOf('commitments', commitment),
  tracks: mapOf('tracks', track),
  places: mapOf('places', place),
  links: mapOf('links', link),
  transfers: mapOf('transfers', transfer),
  cargoes: mapOf('cargoes', cargo),
  shipments: mapOf('shipments', shipment),
  markets: mapOf('markets', market),
  networks: mapOf('networks', network),
  trade: mapOf('trade', tradeFlow),
  loans: mapOf('loans', loan),
  valuations: mapOf('valuations', valuation),
  values: mapOf('values', value),
  claims: mapOf('claims', claim),
  questions: mapOf('questions', question),
  hazards: mapOf('hazards', hazard),
  parameters,
  ...lawCollections,
} as const;

/**
 * A whole pack: `scenario.yaml`, every collection (empty where a pack has no file of it) and the
 * parameters, which have no default. Parsing with it checks shapes and gives the normal form;
 * references and provenance are checked by `parseScenario`.
 */
export const pack = z.strictObject({
  scenario,
  sources: collectionSchemas.sources.default({}),
  actors: collectionSchemas.actors.default({}),
  ties: collectionSchemas.ties.default([]),
  series: collectionSchemas.series.default({}),
  issues: collectionSchemas.issues.default({}),
  stances: collectionSchemas.stances.default([]),
  evidence: collectionSchemas.evidence.default({}),
  institutions: collectionSchemas.institutions.default({}),
  votes: collectionSchemas.votes.default({}),
  projects: collectionSchemas.projects.default({}),
  decisions: collectionSchemas.decisions.default({}),
  events: collectionSchemas.events.default({}),
  commitments: collectionSchemas.commitments.default({}),
  tracks: collectionSchemas.tracks.default({}),
  places: collectionSchemas.places.default({}),
  links: collectionSchemas.links.default({}),
  transfers: collectionSchemas.transfers.default({}),
  cargoes: collectionSchemas.cargoes.default({}),
  shipments: collectionSchemas.shipments.default({}),
  markets: collectionSchemas.markets.default({}),
  networks: collectionSchemas.networks.default({}),
  trade: collectionSchemas.trade.default({}),
  loans: collectionSchemas.loans.default({}),
  valuations: collectionSchemas.valuations.default({}),
  values: collectionSchemas.values.default({}),
  claims: collectionSchemas.claims.default({}),
  questions: collectionSchemas.questions.default({}),
  hazards: collectionSchemas.hazards.default({}),
  parameters,
  ...lawbookFields,
});

export type Pack = z.output<typeof pack>;
