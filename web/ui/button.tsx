/** Buttons: one look each for the main act, for another act, for a quiet one; never below 44 px to hit. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Props = Omit<JSX.IntrinsicElements['button'], 'class' | 'icon'> & {
  look?: 'main' | 'plain' | 'quiet';
  glyph?: IconName;
  children: ComponentChildren;
};

export const Button = ({ look = 'plain', glyph, children, ...rest }: Props) => (
  <button type="button" {...rest} class={`button button-${look}`}>
    {glyph && <Icon name={glyph} />}
    <span>{children}</span>
  </button>
);

type IconProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'label'> & {
  glyph: IconName;
  label: string;
  class?: string;
};

/** A button that shows only a picture; `label` is what it is called. */
export const IconButton = ({ glyph, label, class: cls, ...rest }: IconProps) => (
  <button
    type="button"
    {...rest}
    class={`icon-button ${cls ?? ''}`}
    aria-label={label}
    title={label}
  >
    <Icon name={glyph} />
  </button>
);
