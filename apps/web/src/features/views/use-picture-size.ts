import { type RefObject, useEffect, useRef, useState } from 'react';

/** What a picture is drawn in: pixels of width, and of the text that stands around it. */
export interface PictureSize {
  readonly width: number;
  readonly em: number;
  /** Of what stands along a scale; on the wall nothing is smaller than the rest. */
  readonly small: number;
}

const AT_FIRST: PictureSize = { width: 960, em: 16, small: 14 };

/**
 * The room that a picture has. It is drawn anew for a phone, a desk and a wall instead of being
 * scaled, so that its words are as large as those beside it.
 */
export function usePictureSize(): [RefObject<HTMLDivElement | null>, PictureSize] {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(AT_FIRST);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    // Told when the page has been laid out anyway: asking would lay it out once more, in between.
    const watch = new ResizeObserver(() => {
      const width = Math.floor(element.clientWidth);
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width === 0) return;
      const small = element.closest('.wall') === null ? 0.875 * em : em;
      setSize((last) =>
        last.width === width && last.em === em && last.small === small
          ? last
          : { width, em, small },
      );
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, size];
}
