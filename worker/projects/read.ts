/**
 * Reads a foreign project from its text: JSON5 (and so JSON) or XML, whichever it is. Promises a sentence that says
 * where it is wrong; refuses nests deeper than any project, and documents that define words of their own.
 */
import { parseXml, XmlCdata, XmlElement as Parsed, XmlText } from '@rgrove/parse-xml';
import JSON5 from 'json5';
import { obj } from '../../shared/draft/loose.ts';
import { readDraftV3, type XmlElement } from '../../shared/interop/draft-v3.ts';
import { readEditly } from '../../shared/interop/editly.ts';
import type { Project } from '../../shared/interop/project.ts';
import { readShotstack } from '../../shared/interop/shotstack.ts';
import { err, type Result } from '../../shared/result.ts';
import { MAX_PROJECT_DEPTH } from '../limits.ts';

/** Enough of a parser's own words to find the place. */
const MAX_SAID_CHARS = 160;
const said = (thrown: unknown): string => {
  const line = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : '';
  return line.replace(/^JSON5: /, '').slice(0, MAX_SAID_CHARS);
};

/** How deep brackets or tags nest, by their characters alone: nothing is parsed that could exhaust a parser. */
const isTooDeep = (text: string, isXml: boolean): boolean => {
  let depth = 0;
  if (isXml) {
    for (const [, close, empty] of text.matchAll(/<(\/?)[a-zA-Z_][^<>]*?(\/?)>/g)) {
      depth += close ? -1 : empty ? 0 : 1;
      if (depth > MAX_PROJECT_DEPTH) return true;
    }
    return false;
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) depth++;
    else if (c === 0x5d || c === 0x7d) depth--;
    if (depth > MAX_PROJECT_DEPTH) return true;
  }
  return false;
};

const plain = (element: Parsed): XmlElement => ({
  name: element.name,
  attributes: { ...element.attributes },
  children: element.children.flatMap((c): (XmlElement | string)[] => {
    if (c instanceof Parsed) return [plain(c)];
    return c instanceof XmlText || c instanceof XmlCdata ? [c.text] : [];
  }),
});

const readXml = (text: string): Result<Project, string> => {
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    return err('A project in XML must not have a document type of its own (<!DOCTYPE …>).');
  try {
    const { root } = parseXml(text);
    return root ? readDraftV3(plain(root)) : err('The XML has no element.');
  } catch (thrown) {
    return err(`The file is not well-formed XML: ${said(thrown)}`);
  }
};

const readJson5 = (text: string): Result<Project, string> => {
  let value: unknown;
  try {
    value = JSON5.parse(text);
  } catch (thrown) {
    return err(`The file is neither XML nor JSON: ${said(thrown)}`);
  }
  const found = obj(value);
  if (found && 'OTIO_SCHEMA' in found)
    return err(
      'OpenTimelineIO is written by Reelay, not read. Bring Draft V3, Shotstack or editly.',
    );
  if (found && 'timeline' in found) return readShotstack(found);
  if (found && 'clips' in found) return readEditly(found);
  return err(
    'This is no project that can be read: Shotstack has a timeline, editly has clips, Draft V3 begins with <draft>.',
  );
};

/** The project, or one sentence on what is wrong with the file. */
export const readProject = (text: string): Result<Project, string> => {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '') return err('The file is empty.');
  const isXml = bare.startsWith('<');
  if (isTooDeep(bare, isXml))
    return err(`A project nests at most ${MAX_PROJECT_DEPTH} levels deep (this one more).`);
  return isXml ? readXml(bare) : readJson5(bare);
};
