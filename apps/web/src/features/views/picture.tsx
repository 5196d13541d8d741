import { type ReactNode, useId } from 'react';
import './picture.css';
import { linesOf } from './picture-lines.ts';
import { type PictureSize, usePictureSize } from './use-picture-size.ts';

/** A drawing as wide as its place, with what it shows in words for those who do not see it. */
export function Picture({
  title,
  words,
  height,
  children,
}: {
  readonly title: string;
  /** All that it shows, in sentences. */
  readonly words: string;
  /** In the picture's own pixels. */
  readonly height: (size: PictureSize) => number;
  readonly children: (size: PictureSize) => ReactNode;
}) {
  const [frame, size] = usePictureSize();
  const id = useId();
  const high = Math.ceil(height(size));
  return (
    <div ref={frame} className="picture">
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        viewBox={`0 0 ${size.width} ${high}`}
        fontSize={size.em}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-words`}>{words}</desc>
        <Hatching size={size} />
        {children(size)}
      </svg>
    </div>
  );
}

/** The ground of what is missing: lines instead of a colour. */
function Hatching({ size: { em } }: { readonly size: PictureSize }) {
  const step = em * 0.45;
  return (
    <defs>
      <pattern
        id="picture-hatching"
        width={step}
        height={step}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="picture__ground" width={step} height={step} />
        <rect className="picture__stripe" width={step * 0.45} height={step} />
      </pattern>
    </defs>
  );
}

/** Words on as many lines as they need, the rest cut off with an ellipsis. */
export function Lines({
  words,
  x,
  y,
  size,
  letters,
  most = 2,
  weight = 400,
}: {
  readonly words: string;
  readonly x: number;
  /** Of the middle of all lines. */
  readonly y: number;
  /** Of the text, in pixels. */
  readonly size: number;
  /** How many fit on a line. */
  readonly letters: number;
  readonly most?: number;
  readonly weight?: number;
}) {
  const lines = linesOf(words, letters, most);
  const top = y - ((lines.length - 1) * size * 1.2) / 2;
  return (
    <text fontSize={size} fontWeight={weight} className="picture__words">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={top + index * size * 1.2} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}
