import type { Postcard } from "../postcard.ts";
import type { Route } from "../routes.ts";
import { AccountMenu } from "./accountMenu.tsx";

const rooms = [
  { href: "#/", name: "Home", screens: ["home"] },
  { href: "#/contacts", name: "Contacts", screens: ["contacts"] },
  { href: "#/campaigns", name: "Campaigns", screens: ["campaigns", "editor", "results"] },
];

export function Masthead({ postcard, screen }: { postcard: Postcard; screen: Route["screen"] }) {
  return (
    <header class="masthead">
      <div class="masthead-row">
        <a class="wordmark" href="#/" aria-label="Postcard, home">
          <svg viewBox="0 0 32 24" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="30"
              height="22"
              rx="2.500"
              fill="#fffdf8"
              stroke="currentColor"
              stroke-width="1.500"
            />
            <path d="M17 5.500v13M5 9h8M5 12h8M5 15h5M20.500 15h6.500M20.500 18h6.500" stroke="currentColor" />
            <rect x="22" y="4.500" width="5.500" height="6.500" fill="#b23a2a" />
          </svg>
          <span>Postcard</span>
        </a>
        <nav aria-label="Postcard">
          {rooms.map((room) => (
            <a key={room.href} href={room.href} aria-current={room.screens.includes(screen) ? "page" : undefined}>
              {room.name}
            </a>
          ))}
        </nav>
        <AccountMenu postcard={postcard} />
      </div>
    </header>
  );
}
