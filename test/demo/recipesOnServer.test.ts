import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { createSSRApp, defineComponent, h } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import { Farshore, useCoach, useSnapshot } from "../../demo/recipes/react.tsx";
import * as vue from "../../demo/recipes/vue.ts";

const host = { playbook: "/coach.json", user: { id: "ada" }, path: "/" };
const asked = vi.spyOn(globalThis, "fetch");

test("on a server React draws the host, and no coach is made", () => {
  const Product = () =>
    createElement(
      "p",
      null,
      `${useCoach() ? "a coach" : "no coach"}, ${useSnapshot() ? "something" : "nothing"} known`,
    );
  expect(renderToString(createElement(Farshore, host, createElement(Product)))).toBe("<p>no coach, nothing known</p>");
  expect(asked).not.toHaveBeenCalled();
});

test("on a server Vue draws the host, and no coach is made", async () => {
  const Product = defineComponent(() => {
    const [coach, snapshot] = [vue.useCoach(), vue.useSnapshot()];
    return () => h("p", `${coach.value ? "a coach" : "no coach"}, ${snapshot.value ? "something" : "nothing"} known`);
  });
  const Host = defineComponent(() => {
    vue.useFarshore({ ...host, user: () => host.user, path: () => host.path });
    return () => h(Product);
  });
  expect(await renderVue(createSSRApp(Host))).toBe("<p>no coach, nothing known</p>");
  expect(asked).not.toHaveBeenCalled();
});
