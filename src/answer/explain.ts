/** Why the first quote won: the parsed question, the candidates and each feature's share, as plain text. */

import type { Answer } from '../model.js';
import type { Library } from '../search/library.js';
import type { Explained } from './answer.js';
import { confidence } from './judging/confidence.js';
import { spanOf } from './sentence/sentence-at.js';

/** Candidates listed. */
const MOST_LISTED = 8;

/** What every step made of a question, as lines of text: `yinju ask --explain`. */
export function explain(
  { question, finding: { ranking }, answer, best = ranking.sentences[0] }: Explained & { readonly answer: Answer },
  library: Library,
): string {
  const sure = best === undefined ? undefined : confidence({ sentence: best, question, ranking }, library);
  const grams = [...ranking.grams].sort((a, b) => b.weight - a.weight);
  const lines = [
    `question    ${question.text}`,
    `content     ${question.content.trim().replace(/\s+/g, ' ')}`,
    `asks        ${[...question.asks].join(', ') || '(anything)'}${question.measure === undefined ? '' : ` in ${question.measure}`}`,
    `named       ${question.quantities.map(({ kind, start, end }) => `${kind} ${question.content.slice(start, end)}`).join(', ') || '(no number or date)'}`,
    `units       ${question.units.map(({ text, kind, weight, alternatives }) => `${text} (${kind} ${weight.toFixed(2)}${alternatives.length > 0 ? `, or ${alternatives.slice(0, 4).join(', ')}` : ''})`).join('  ')}`,
    `recalled by ${ranking.recallTerms.join(' ') || '(no known term)'}`,
    `grams       ${grams.map(({ text, weight }) => `${text} ${weight.toFixed(2)}`).join('  ')}`,
    `status      ${answer.status}${answer.figure === undefined ? '' : `, figure ${answer.figure.text}`}, ${answer.tookMs} ms`,
    `confidence  ${sure === undefined ? 'none' : `${sure.value.toFixed(2)} = ${shares(sure.parts)}`}`,
    '',
  ];
  for (const sentence of ranking.sentences.slice(0, MOST_LISTED)) {
    const { at, folded, score, evidence, features } = sentence;
    const shares = Object.entries(features).map(([name, share]) => `${name} ${share.toFixed(3)}`);
    lines.push(
      `${score.toFixed(3)}  ${at.article.info.id} paragraph ${spanOf(sentence)?.paragraph}, held ${evidence?.held.toFixed(2) ?? '?'}${evidence?.contradicts ? ', another date' : ''}${evidence?.missing.map(({ text }) => `, without ${text}`).join('') ?? ''}: ${shares.join(', ')}`,
      `${sentence === best ? '  quoted  ' : '          '}${folded}`,
    );
  }
  return lines.join('\n');
}

function shares(parts: ReadonlyMap<string, number>): string {
  return [...parts].map(([name, part]) => `${name} ${part.toFixed(2)}`).join(', ');
}
