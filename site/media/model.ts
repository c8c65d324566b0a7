/** Models by three.js: loaded, lit, turned; nothing is drawn while nothing changes. */
import {
  Box3,
  type BufferGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  PerspectiveCamera,
  Points,
  PointsMaterial,
  Scene,
  Spherical,
  Vector3,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";

export type Mode = "solid" | "point_cloud" | "wireframe";
export type Position = [number | null, number | null, number | null];

const GREY = 0x9ca3af;
const STEP = Math.PI / 24;

export class Stage {
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(45, 1, 0.01, 1000);
  private readonly renderer: WebGLRenderer;
  private readonly controls: OrbitControls;
  private readonly watch: ResizeObserver;
  private model: Object3D | null = null;
  private points: Object3D | null = null;
  /** The distance that shows all of the model. */
  private distance = 1;

  /** Fails where the browser has no WebGL. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.setPixelRatio(Math.min(2, devicePixelRatio));
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.addEventListener("change", () => this.draw());
    const light = new DirectionalLight(0xffffff, 2);
    light.position.copy(new Vector3(0.5, 1, 1));
    this.camera.add(light);
    this.scene.add(this.camera, new HemisphereLight(0xffffff, 0x888888, 2));
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(canvas);
    this.fit();
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (!clientWidth || !clientHeight) return;
    this.renderer.setSize(clientWidth, clientHeight, false);
    this.camera.aspect = clientWidth / clientHeight;
    this.camera.updateProjectionMatrix();
    this.draw();
  }

  private draw(): void {
    this.renderer.render(this.scene, this.camera);
  }

  /** Shows a model instead of the last one; fails where the file is none. */
  async load(bytes: ArrayBuffer, ending: string): Promise<void> {
    const model = await parse(bytes, ending);
    const box = new Box3().setFromObject(model);
    if (box.isEmpty()) throw new Error("it holds nothing that can be seen");
    this.empty();
    const size = box.getSize(new Vector3()).length();
    const narrow = Math.min(1, this.camera.aspect);
    this.distance = ((size / 2 / Math.sin((this.camera.fov * Math.PI) / 360)) * 1.1) / narrow;
    this.camera.near = this.distance / 100;
    this.camera.far = this.distance * 100;
    this.camera.updateProjectionMatrix();
    this.controls.target.copy(box.getCenter(new Vector3()));
    this.model = model;
    this.scene.add(model);
  }

  /** Puts the camera where `camera_position` says, as Gradio counts its angles. */
  look([around, down, radius]: Position): void {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const angle = new Spherical(
      radius ?? this.distance,
      radians(down ?? 75),
      Math.PI / 2 - radians(around ?? 90),
    ).makeSafe();
    this.place(angle);
  }

  private place(angle: Spherical): void {
    const { position } = this.camera;
    position.copy(new Vector3().setFromSpherical(angle).add(this.controls.target));
    this.controls.update();
    this.draw();
  }

  /** Turns with the arrow keys, zooms with plus and minus; true where the key means something. */
  press(key: string): boolean {
    const offset = this.camera.position.clone().sub(this.controls.target);
    const angle = new Spherical().setFromVector3(offset);
    if (key === "ArrowLeft") angle.theta -= STEP;
    else if (key === "ArrowRight") angle.theta += STEP;
    else if (key === "ArrowUp") angle.phi -= STEP;
    else if (key === "ArrowDown") angle.phi += STEP;
    else if (key === "+" || key === "=") angle.radius /= 1.1;
    else if (key === "-") angle.radius *= 1.1;
    else return false;
    this.place(angle.makeSafe());
    return true;
  }

  speeds(zoom: number, pan: number): void {
    this.controls.zoomSpeed = zoom;
    this.controls.enableZoom = zoom > 0;
    this.controls.panSpeed = pan;
    this.controls.enablePan = pan > 0;
  }

  background([red, green, blue, alpha]: [number, number, number, number]): void {
    this.renderer.setClearColor(new Color(red, green, blue), alpha);
    this.draw();
  }

  show(mode: Mode): void {
    if (!this.model) return;
    if (this.points) this.scene.remove(this.points);
    this.points = null;
    for (const mesh of meshes(this.model))
      for (const material of [mesh.material].flat()) material.wireframe = mode === "wireframe";
    if (mode === "point_cloud") {
      this.points = cloud(this.model);
      this.scene.add(this.points);
    }
    this.model.visible = mode !== "point_cloud";
    this.draw();
  }

  private empty(): void {
    if (this.points) this.scene.remove(this.points);
    this.points = null;
    if (!this.model) return;
    this.scene.remove(this.model);
    for (const mesh of meshes(this.model)) {
      mesh.geometry.dispose();
      for (const material of [mesh.material].flat()) material.dispose();
    }
    this.model = null;
  }

  close(): void {
    this.watch.disconnect();
    this.empty();
    this.controls.dispose();
    this.renderer.dispose();
    // Browsers keep only some contexts for a page.
    this.renderer.forceContextLoss();
  }
}

function meshes(model: Object3D): Mesh[] {
  const found: Mesh[] = [];
  model.traverse((each) => {
    if (each instanceof Mesh) found.push(each);
  });
  return found;
}

/** The corners of a model's surfaces as dots. */
function cloud(model: Object3D): Object3D {
  const group = new Group();
  for (const mesh of meshes(model)) {
    const dots = new PointsMaterial({ color: GREY, size: 4, sizeAttenuation: false });
    const points = new Points(mesh.geometry, dots);
    points.applyMatrix4(mesh.matrixWorld);
    group.add(points);
  }
  return group;
}

async function parse(bytes: ArrayBuffer, ending: string): Promise<Object3D> {
  if (ending === "glb" || ending === "gltf") {
    const { GLTFLoader } = await import("three/addons/loaders/GLTFLoader.js");
    const { scene } = await new GLTFLoader().parseAsync(bytes, "");
    return scene;
  }
  if (ending === "obj") {
    const { OBJLoader } = await import("three/addons/loaders/OBJLoader.js");
    const model = new OBJLoader().parse(new TextDecoder().decode(bytes));
    for (const mesh of meshes(model)) mesh.material = surface(mesh.geometry);
    return model;
  }
  if (ending === "stl") {
    const { STLLoader } = await import("three/addons/loaders/STLLoader.js");
    return solid(new STLLoader().parse(bytes));
  }
  if (ending === "ply") {
    const { PLYLoader } = await import("three/addons/loaders/PLYLoader.js");
    return solid(new PLYLoader().parse(bytes));
  }
  throw new Error("only .glb, .gltf, .obj, .stl and .ply can be shown");
}

function surface(geometry: BufferGeometry): MeshStandardMaterial {
  if (!geometry.hasAttribute("normal")) geometry.computeVertexNormals();
  const colored = geometry.hasAttribute("color");
  return new MeshStandardMaterial({
    color: colored ? 0xffffff : GREY,
    vertexColors: colored,
    roughness: 0.7,
    side: 2, // both: many files have faces that look inward
  });
}

function solid(geometry: BufferGeometry): Object3D {
  return new Group().add(new Mesh(geometry, surface(geometry)));
}
