/** The API's description, OpenAPI 3.1, made from the schemas that the routes themselves use. Refuses to be written by hand. */
import { z } from 'zod';
import {
  cancelledTurnSchema,
  claimSchema,
  editedSchema,
  mediaListSchema,
  partSchema,
  preflightSchema,
  profilesSchema,
  summarySchema,
  uploadSchema,
  uploadsSchema,
} from '../../shared/contract/answers.ts';
import {
  createRenderSchema,
  createSessionSchema,
  createUploadSchema,
  importUploadsSchema,
  messageSchema,
  patchSchema,
  sessionCreatedSchema,
  sessionSchema,
  turnSchema,
} from '../../shared/contract/api.ts';
import { importedProjectSchema } from '../../shared/contract/projects.ts';
import { problemSchema } from '../../shared/contract/errors.ts';
import {
  creditsSchema,
  eventSchema,
  mediaSchema,
  renderSchema,
} from '../../shared/contract/events.ts';
import { draftSchema } from '../../shared/draft/schema.ts';

const SCHEMAS = {
  CreateSession: createSessionSchema,
  Session: sessionSchema,
  SessionCreated: sessionCreatedSchema,
  Message: messageSchema,
  Turn: turnSchema,
  CreateRender: createRenderSchema,
  Render: renderSchema,
  CreateUpload: createUploadSchema,
  ImportUploads: importUploadsSchema,
  Uploads: uploadsSchema,
  Upload: uploadSchema,
  Part: partSchema,
  Media: mediaSchema,
  MediaList: mediaListSchema,
  Patch: patchSchema,
  Edited: editedSchema,
  Draft: draftSchema,
  ImportedProject: importedProjectSchema,
  Summary: summarySchema,
  Preflight: preflightSchema,
  Profiles: profilesSchema,
  CancelledTurn: cancelledTurnSchema,
  Claim: claimSchema,
  Credits: creditsSchema,
  Event: eventSchema,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>;
type Name = keyof typeof SCHEMAS;
type Operation = {
  does: string;
  takes?: Name | 'bytes';
  gives?: Name | 'bytes' | 'events';
  /** Of bytes, where there is one kind only. */
  type?: string;
  status?: number;
  open?: boolean;
};

/** Path → method → what it does. A test asks each of them. */
export const OPERATIONS: Record<
  string,
  Partial<Record<'get' | 'post' | 'put' | 'patch' | 'delete', Operation>>
> = {
  '/v1/profiles': { get: { does: 'The profiles to choose from.', gives: 'Profiles', open: true } },
  '/v1/credits': { get: { does: 'The credits of `?session=`.', gives: 'Credits' } },
  '/v1/sessions': {
    post: {
      does: 'Begins a session; the only answer that carries its token.',
      takes: 'CreateSession',
      gives: 'SessionCreated',
      status: 201,
      open: true,
    },
  },
  '/v1/sessions/{id}': {
    get: { does: 'The session.', gives: 'Session' },
    delete: { does: 'Deletes the session with all of its files.', status: 204 },
  },
  '/v1/sessions/{id}/uploads': {
    post: {
      does: 'Opens a resumable upload, takes `files` of a small multipart form, or fetches `urls` (ImportUploads). `?place=N` says where the file stands among those chosen.',
      takes: 'CreateUpload',
      gives: 'Uploads',
      status: 201,
    },
  },
  '/v1/sessions/{id}/uploads/{name}': {
    put: {
      does: 'One file in one shot; `?place=N` as above.',
      takes: 'bytes',
      gives: 'Media',
      status: 201,
    },
    get: { does: 'What has arrived of a resumable upload.', gives: 'Upload' },
  },
  '/v1/sessions/{id}/uploads/{name}/parts/{n}': {
    put: { does: 'One part; all have the same size but the last.', takes: 'bytes', gives: 'Part' },
  },
  '/v1/sessions/{id}/uploads/{name}/complete': {
    post: { does: 'Joins the parts.', gives: 'Media', status: 201 },
  },
  '/v1/sessions/{id}/media': { get: { does: 'The files of the session.', gives: 'MediaList' } },
  '/v1/media/{id}': { get: { does: 'One file, with ranges.', gives: 'bytes' } },
  '/v1/sessions/{id}/messages': {
    post: {
      does: 'Says something, once per `Idempotency-Key`. `Accept: text/event-stream` streams the turn, else it is answered whole.',
      takes: 'Message',
      gives: 'Turn',
    },
  },
  '/v1/sessions/{id}/events': {
    get: { does: 'The log, then live; `Last-Event-ID` or `?after=` resumes.', gives: 'events' },
  },
  '/v1/sessions/{id}/turns/{turn}/cancel': {
    post: {
      does: 'Ends a turn that waits or runs; what was done by then stays.',
      gives: 'CancelledTurn',
    },
  },
  '/v1/sessions/{id}/claim': {
    post: {
      does: 'The link by which a person takes the project into their account.',
      gives: 'Claim',
    },
  },
  '/v1/sessions/{id}/draft': {
    get: {
      does: 'The draft; its ETag is the version. `?format=otio` or `?format=nemo-xml` gives a file for other programs; `X-Reelay-Lost` says what they will not show.',
      gives: 'Draft',
    },
    patch: { does: 'Edits, made on a version.', takes: 'Patch', gives: 'Edited' },
  },
  '/v1/sessions/{id}/import': {
    post: {
      does: 'Makes the film of another program’s project (Shotstack JSON, editly JSON5, NemoVideo Draft V3 XML; `?name=` is the file’s name): pictures are found among the session’s files by name, or fetched by https address.',
      takes: 'bytes',
      gives: 'ImportedProject',
    },
  },
  '/v1/sessions/{id}/summary': { get: { does: 'The timeline in one line.', gives: 'Summary' } },
  '/v1/sessions/{id}/preflight': {
    get: {
      does: 'Whether the film may go to the platform `?for=`, and what mends it; `format`, `codec`, `size`, `fps`, `quality` as for a render.',
      gives: 'Preflight',
    },
  },
  '/v1/sessions/{id}/frame': {
    get: { does: 'The frame at `?t=` ms as PNG.', gives: 'bytes', type: 'image/png' },
  },
  '/v1/sessions/{id}/renders': {
    post: {
      does: 'Begins a render, once per `Idempotency-Key`.',
      takes: 'CreateRender',
      gives: 'Render',
      status: 202,
    },
  },
  '/v1/renders/{id}': { get: { does: 'The render.', gives: 'Render' } },
  '/v1/renders/{id}/events': {
    get: { does: 'Its progress, until it has ended.', gives: 'events' },
  },
  '/v1/renders/{id}/cancel': { post: { does: 'Cancels it.', gives: 'Render' } },
  '/v1/renders/{id}/output': {
    get: { does: 'The film, in the type that the render names; with ranges.', gives: 'bytes' },
  },
};

/** The methods of the operation that this path names; none where there is none. */
export const methodsAt = (pathname: string): string[] =>
  Object.entries(OPERATIONS)
    .filter(([path]) =>
      new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
    )
    .flatMap(([, methods]) => Object.keys(methods));

const ref = (name: Name) => ({ $ref: `#/components/schemas/${name}` });

const content = (of: NonNullable<Operation['gives'] | Operation['takes']>, type = '*/*') => {
  if (of === 'bytes') return { [type]: { schema: { type: 'string', format: 'binary' } } };
  if (of === 'events') return { 'text/event-stream': { schema: ref('Event') } };
  if (of === 'Turn')
    return {
      'application/json': { schema: ref(of) },
      'text/event-stream': { schema: ref('Event') },
    };
  return { 'application/json': { schema: ref(of) } };
};

const operationOf = (path: string, operation: Operation) => ({
  summary: operation.does,
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(operation.takes ? { requestBody: { content: content(operation.takes) } } : {}),
  responses: {
    [operation.status ?? 200]: {
      description: operation.does,
      ...(operation.gives ? { content: content(operation.gives, operation.type) } : {}),
    },
    default: {
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  },
  security: operation.open ? [] : [{ token: [] }],
});

let made: object | undefined;

export const openapi = (): object => {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Reelay',
      version: '1',
      description: 'Photos become videos by chatting. A session answers to its token.',
    },
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods).map(([method, op]) => [method, operationOf(path, op)]),
        ),
      ]),
    ),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [
          name,
          z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
        ]),
      ),
    },
  };
  return made;
};
