/** Which requests are made again, and which are not. */
import { Response } from 'undici';
import { expect, it } from 'vitest';
import { requestWithRetries } from '../../src/discord/transport.js';

const CALLBACK = '/interactions/1/token/callback';
const MESSAGE = '/channels/1/messages';
const failed = () => Promise.resolve(new Response('', { status: 503 }));
const cut = () => Promise.reject(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
const unsent = () => Promise.reject(Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' }));

it.each([
  ['a message', 'POST', MESSAGE, 'Discord says that it failed', failed, 2],
  ['a message', 'POST', MESSAGE, 'it was not sent', unsent, 2],
  ['a message', 'POST', MESSAGE, 'the line was cut', cut, 1],
  ['a response to an interaction', 'POST', CALLBACK, 'the line was cut', cut, 2],
  ['a change of a message', 'PATCH', `${MESSAGE}/2`, 'the line was cut', cut, 2],
])('%s (%s %s) where %s', async (_, method, path, __, outcome, attempts) => {
  let made = 0;
  const request = requestWithRetries(() => (++made === 1 ? outcome() : Promise.resolve(new Response('{}'))));
  const answer = request(`https://discord.example/api/v10${path}`, { method });
  if (attempts === 1) await expect(answer).rejects.toThrow('cut');
  else expect((await answer).status).toBe(200);
  expect(made).toBe(attempts);
});
