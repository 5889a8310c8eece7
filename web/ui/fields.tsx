/**
 * The controls of the sheets. Promises that each tells its value once, when a hand has let go of it, and that every one
 * is 44 px to hit and named; refuses to hold a value of its own once the film has another.
 */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';

/** A name above whatever it is the name of. */
export const Field = (p: { label: string; children: ComponentChildren; said?: string }) => {
  const id = useId();
  return (
    <div class="field" role="group" aria-labelledby={id}>
      <p class="field-label" id={id}>
        {p.label}
        {p.said && <span class="numbers">{p.said}</span>}
      </p>
      {p.children}
    </div>
  );
};

type Named<T> = readonly { value: T; name: string; class?: string }[];

/** A few answers, side by side; the one that stands is pressed. */
export const Chips = <T extends string>(p: {
  label: string;
  of: Named<T>;
  value: T | undefined;
  testid?: string;
  onPick: (value: T) => void;
}) => (
  <Field label={p.label}>
    <div class="chips" data-testid={p.testid}>
      {p.of.map(({ value, name, class: cls }) => (
        <button
          key={value}
          type="button"
          class={`chip ${cls ?? ''}`}
          aria-pressed={value === p.value}
          data-value={value}
          onClick={() => p.onPick(value)}
        >
          {name}
        </button>
      ))}
    </div>
  </Field>
);

/** Many answers, in a list; `mixed` stands where the film has several. */
export const Choice = <T extends string>(p: {
  label: string;
  of: Named<T>;
  value: T | undefined;
  mixed: string;
  testid?: string;
  onPick: (value: T) => void;
}) => (
  <label class="field">
    <span class="field-label">{p.label}</span>
    <select
      value={p.value ?? ''}
      data-testid={p.testid}
      onChange={(e) => p.onPick(e.currentTarget.value as T)}
    >
      {p.value === undefined && (
        <option value="" disabled>
          {p.mixed}
        </option>
      )}
      {p.of.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** A line of words; told when Enter is pressed or the line is left, if it has changed. */
export const Words = (p: {
  label: string;
  hint: string;
  value: string;
  max: number;
  testid?: string;
  onWrite: (text: string) => void;
}) => {
  const text = useSignal(p.value);
  useEffect(() => {
    text.value = p.value;
  }, [p.value]);
  return (
    <label class="field">
      <span class="field-label">{p.label}</span>
      <input
        type="text"
        dir="auto"
        value={text.value}
        maxLength={p.max}
        placeholder={p.hint}
        enterkeyhint="done"
        data-testid={p.testid}
        onInput={(e) => (text.value = e.currentTarget.value)}
        onKeyDown={(e) => {
          // Enter also ends a composition (Chinese, Japanese): that one belongs to the input method.
          if (e.key === 'Enter' && !e.isComposing) e.currentTarget.blur();
        }}
        onBlur={() => text.value.trim() !== p.value && p.onWrite(text.value.trim())}
      />
    </label>
  );
};

/** How much of something, by a slider; `say` puts a value into words. */
export const Slider = (p: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  say: (value: number) => string;
  testid?: string;
  onSet: (value: number) => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  const now = useSignal(p.value);
  useEffect(() => {
    now.value = p.value;
  }, [p.value]);
  const share = (now.value - p.min) / (p.max - p.min || 1);
  useEffect(() => {
    // By the CSSOM: the page's policy allows no style attributes.
    input.current?.style.setProperty('--share', String(share));
  }, [share]);
  return (
    <label class="field">
      <span class="field-label">
        {p.label}
        <span class="numbers">{p.say(now.value)}</span>
      </span>
      <input
        ref={input}
        class="scrub slider"
        type="range"
        min={p.min}
        max={p.max}
        step={p.step}
        value={now.value}
        aria-valuetext={p.say(now.value)}
        data-testid={p.testid}
        onInput={(e) => (now.value = Number(e.currentTarget.value))}
        onChange={(e) => p.onSet(Number(e.currentTarget.value))}
      />
    </label>
  );
};

/** A number of seconds with a step each way; `ms` is told in whole ms. */
export const Seconds = (p: {
  label: string;
  ms: number;
  min: number;
  max: number;
  step: number;
  words: { less: string; more: string; seconds: string };
  testid?: string;
  onSet: (ms: number) => void;
}) => {
  const bounded = (ms: number): number => Math.round(Math.max(p.min, Math.min(p.max, ms)));
  const set = (ms: number): void => {
    if (Number.isFinite(ms) && bounded(ms) !== p.ms) p.onSet(bounded(ms));
  };
  const shown = String(Number((p.ms / 1000).toFixed(2)));
  // What is being typed stays while something else in the film is done.
  const text = useSignal(shown);
  useEffect(() => {
    text.value = shown;
  }, [shown]);
  return (
    <Field label={p.label}>
      <div class="seconds">
        <IconButton glyph="minus" label={p.words.less} onClick={() => set(p.ms - p.step)} />
        <input
          type="number"
          inputMode="decimal"
          value={text.value}
          min={p.min / 1000}
          max={p.max / 1000}
          step="any"
          aria-label={p.label}
          data-testid={p.testid}
          onInput={(e) => (text.value = e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
          onBlur={() => {
            if (text.value === shown) return;
            if (text.value !== '') set(Number(text.value) * 1000);
            text.value = shown;
          }}
        />
        <span aria-hidden="true">{p.words.seconds}</span>
        <IconButton glyph="plus" label={p.words.more} onClick={() => set(p.ms + p.step)} />
      </div>
    </Field>
  );
};

/** On or off. */
export const Switch = (p: {
  label: string;
  on: boolean;
  disabled?: boolean;
  testid?: string;
  onFlip: (on: boolean) => void;
}) => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={p.on}
    disabled={p.disabled}
    data-testid={p.testid}
    onClick={() => p.onFlip(!p.on)}
  >
    <span>{p.label}</span>
    <i aria-hidden="true" />
  </button>
);
