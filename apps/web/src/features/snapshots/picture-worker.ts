import { pictureIn } from './picture.ts';

/** Gives the picture, or null, for the text of each snapshot that it is sent. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(pictureIn(data)));
