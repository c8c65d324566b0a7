/** The list of layers, the uppermost first. */
import type { JSX } from "preact";
import { Button } from "./icons.tsx";
import type { Layer } from "./sheet.ts";
import type { Studio } from "./studio.ts";

interface LayersProps {
  studio: Studio;
  additional: boolean;
  onSelect: (layer: Layer, index: number) => void;
}

export default function Layers({ studio, additional, onSelect }: LayersProps): JSX.Element {
  const { layers } = studio.sheet.value;
  return (
    <div class="editor-layers">
      <ul aria-label="Layers">
        {[...layers].reverse().map((layer) => (
          <Row key={layer.id} studio={studio} layer={layer} onSelect={onSelect} />
        ))}
      </ul>
      {additional ? (
        <Button picture="plus" label="Add layer" onClick={() => studio.addLayer()} />
      ) : null}
    </div>
  );
}

interface RowProps {
  studio: Studio;
  layer: Layer;
  onSelect: LayersProps["onSelect"];
}

function Row({ studio, layer, onSelect }: RowProps): JSX.Element {
  const { layers, active } = studio.sheet.value;
  const { name, shown } = layer;
  const at = layers.indexOf(layer);
  const chosen = layer.id === active;
  return (
    <li class={chosen ? "chosen" : ""}>
      <Button
        picture={shown ? "eye" : "hidden"}
        label={`${shown ? "Hide" : "Show"} ${name}`}
        onClick={() => studio.show(layer, !shown)}
      />
      <button
        type="button"
        class="layer-name"
        title={name}
        aria-current={chosen}
        onClick={() => {
          studio.select(layer);
          onSelect(layer, at);
        }}
      >
        {name}
      </button>
      {layers.length > 1 ? (
        <>
          <Button
            picture="up"
            label={`Move ${name} up`}
            off={at === layers.length - 1}
            onClick={() => studio.raise(layer, 1)}
          />
          <Button
            picture="down"
            label={`Move ${name} down`}
            off={at === 0}
            onClick={() => studio.raise(layer, -1)}
          />
        </>
      ) : null}
      {layer.added && layers.length > 1 ? (
        <Button
          picture="trash"
          label={`Delete ${name}`}
          onClick={() => studio.deleteLayer(layer)}
        />
      ) : null}
    </li>
  );
}
