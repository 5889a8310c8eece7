/** Begins a session upstream, and asks for the link by which a person claims it. Refuses to put the bearer token into an address. */
import { APP_NAME } from '../../shared/contract/upstream.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { UPSTREAM_CALL_MS } from '../limits.ts';
import { readAnswer, textOf } from './answer.ts';
import type { UpstreamFault } from './fault.ts';
import type { UpstreamPort } from './send.ts';
import { upstreamFetch } from './request.ts';
import type { Attribution } from './request.ts';

export type UpstreamSession = { session: string; task_id?: string; user_id?: string };

/** A new session of the upstream; `language` is a BCP 47 tag. */
export const createUpstreamSession = async (
  port: UpstreamPort,
  attribution: Attribution,
  token: string,
  language: string,
): Promise<Result<UpstreamSession, UpstreamFault>> => {
  const sent = await upstreamFetch(
    AbortSignal.timeout(UPSTREAM_CALL_MS),
    port,
    attribution,
    { token },
    {
      method: 'POST',
      path: `/api/tasks/me/with-session/${APP_NAME}`,
      json: { task_name: 'project', language },
    },
  );
  if (!sent.ok) return sent;
  const { status } = sent.value;
  const answer = await readAnswer(sent.value);
  if (!answer.ok) return answer;
  const session = textOf(answer.value['session_id']);
  if (!session) return err({ kind: 'failed', status });
  const [task, user] = [textOf(answer.value['task_id']), textOf(answer.value['user_id'])];
  return ok({
    session: encodeURIComponent(session),
    ...(task ? { task_id: task } : {}),
    ...(user ? { user_id: user } : {}),
  });
};
