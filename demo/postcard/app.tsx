import { useEffect, useRef } from "preact/hooks";
import { ClockBar } from "./parts/clockBar.tsx";
import { Masthead } from "./parts/masthead.tsx";
import type { Postcard } from "./postcard.ts";
import { type Route, routeOf } from "./routes.ts";
import { Campaigns } from "./screens/campaigns.tsx";
import { Contacts } from "./screens/contacts.tsx";
import { Editor } from "./screens/editor.tsx";
import { Home } from "./screens/home.tsx";
import { Results } from "./screens/results.tsx";

const titles: Record<Route["screen"], string> = {
  home: "Home",
  contacts: "Contacts",
  campaigns: "Campaigns",
  editor: "New campaign",
  results: "Results",
};

function Screen({ postcard, route }: { postcard: Postcard; route: Route }) {
  switch (route.screen) {
    case "home":
      return <Home postcard={postcard} />;
    case "contacts":
      return <Contacts postcard={postcard} />;
    case "campaigns":
      return <Campaigns postcard={postcard} />;
    case "editor":
      return <Editor postcard={postcard} />;
    case "results":
      return <Results postcard={postcard} id={route.campaign} />;
  }
}

export function App({ postcard }: { postcard: Postcard }) {
  const route = routeOf(postcard.hash.value);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(postcard.hash.value);
  useEffect(() => {
    document.title = `${titles[route.screen]} · Postcard`;
    if (shown.current === postcard.hash.value) return;
    shown.current = postcard.hash.value;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true }); // whoever listens hears that another screen is here
  }, [postcard.hash.value]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <ClockBar postcard={postcard} />
      <Masthead postcard={postcard} screen={route.screen} />
      <main ref={main} tabIndex={-1} class={`screen ${route.screen}`} aria-label={titles[route.screen]}>
        <Screen key={`${postcard.person.value.id}${postcard.hash.value}`} postcard={postcard} route={route} />
      </main>
    </>
  );
}
