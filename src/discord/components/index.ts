/** The list of buttons and selects. Nothing else. */
import type { Component } from '../handlers.js';
import { context, followUp, publish, suggestion, turn } from './answer.js';
import { articleChosen, articlesPage } from './articles.js';
import { citeQuote, restyle } from './cite.js';
import { votesExported } from './feedback.js';
import { figureChosen, figuresPage } from './figures.js';
import { forget } from './forget.js';
import { held } from './held.js';
import { remove } from './remove.js';
import { exported, handled, nearest, unansweredPage } from './unanswered.js';
import { vote } from './vote.js';

export const COMPONENTS: readonly Component[] = [
  turn,
  context,
  followUp,
  suggestion,
  publish,
  citeQuote,
  restyle,
  figuresPage,
  figureChosen,
  articlesPage,
  articleChosen,
  remove,
  vote,
  forget,
  held,
  unansweredPage,
  handled,
  nearest,
  exported,
  votesExported,
];
