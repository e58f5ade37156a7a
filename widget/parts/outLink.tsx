import type { ComponentChildren } from "preact";
import { checkUrl } from "../url.ts";
import type { Words } from "../words/words.ts";
import { Icon } from "./icon.tsx";

interface Props {
  words: Words;
  to: string | undefined;
  class?: string;
  onClick?: (event: { currentTarget: HTMLAnchorElement }) => void;
  children: ComponentChildren;
}

/** A link that passed the URL policy; nothing at all for one that did not. Other sites open in a new tab, and it says so. */
export function OutLink({ words, to, class: name = "link", onClick, children }: Props) {
  const url = checkUrl(to);
  if (!url) return null;
  if (!url.external)
    return (
      <a class={name} href={url.href} onClick={onClick}>
        {children}
      </a>
    );
  return (
    <a class={name} href={url.href} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
      <Icon name="out" size={16} />
      <span class="unseen">{words.say("panel.newTab")}</span>
    </a>
  );
}
