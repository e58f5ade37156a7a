import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/switch.css?inline";

const dress = dressedIn(sheet);

interface SwitchProps {
  label: string;
  on: boolean;
  onTurn(on: boolean): void;
}

/** Something that is on or off. */
export function Switch({ label, on, onTurn }: SwitchProps) {
  return (
    <label class="switch" ref={dress}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
