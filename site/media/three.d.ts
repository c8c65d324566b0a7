/** The members of three.js that we use. */
declare module "three" {
  export class Vector3 {
    constructor(x?: number, y?: number, z?: number);
    x: number;
    y: number;
    z: number;
    copy(other: Vector3): this;
    clone(): Vector3;
    add(other: Vector3): this;
    sub(other: Vector3): this;
    length(): number;
    setFromSpherical(spherical: Spherical): this;
  }
  export class Spherical {
    constructor(radius?: number, phi?: number, theta?: number);
    radius: number;
    phi: number;
    theta: number;
    setFromVector3(vector: Vector3): this;
    makeSafe(): this;
  }
  export interface Matrix4 {
    elements: number[];
  }
  export class Color {
    constructor(red: number, green: number, blue: number);
  }
  export class Object3D {
    position: Vector3;
    parent: Object3D | null;
    visible: boolean;
    add(...children: Object3D[]): this;
    remove(...children: Object3D[]): this;
    matrixWorld: Matrix4;
    applyMatrix4(matrix: Matrix4): this;
    updateMatrixWorld(force?: boolean): void;
    traverse(callback: (object: Object3D) => void): void;
  }
  export class Scene extends Object3D {}
  export class Group extends Object3D {}
  export class BufferGeometry {
    index: unknown;
    hasAttribute(name: string): boolean;
    computeVertexNormals(): void;
    dispose(): void;
  }
  export class Material {
    wireframe?: boolean;
    dispose(): void;
  }
  export class MeshStandardMaterial extends Material {
    constructor(options?: object);
  }
  export class PointsMaterial extends Material {
    constructor(options?: object);
  }
  export class Mesh extends Object3D {
    constructor(geometry: BufferGeometry, material: Material);
    isMesh: true;
    geometry: BufferGeometry;
    material: Material | Material[];
  }
  export class Points extends Object3D {
    constructor(geometry: BufferGeometry, material: Material);
    geometry: BufferGeometry;
    material: Material | Material[];
  }
  export class HemisphereLight extends Object3D {
    constructor(sky: number, ground: number, intensity: number);
  }
  export class DirectionalLight extends Object3D {
    constructor(color: number, intensity: number);
  }
  export class PerspectiveCamera extends Object3D {
    constructor(field: number, aspect: number, near: number, far: number);
    aspect: number;
    near: number;
    far: number;
    fov: number;
    updateProjectionMatrix(): void;
  }
  export class Box3 {
    setFromObject(object: Object3D): this;
    isEmpty(): boolean;
    getCenter(target: Vector3): Vector3;
    getSize(target: Vector3): Vector3;
  }
  export class WebGLRenderer {
    constructor(options: { canvas: HTMLCanvasElement; antialias: boolean; alpha: boolean });
    setPixelRatio(ratio: number): void;
    setSize(width: number, height: number, style: boolean): void;
    setClearColor(color: Color, alpha: number): void;
    render(scene: Scene, camera: PerspectiveCamera): void;
    dispose(): void;
    forceContextLoss(): void;
  }
}
declare module "three/addons/controls/OrbitControls.js" {
  import type { PerspectiveCamera, Vector3 } from "three";
  export class OrbitControls {
    constructor(camera: PerspectiveCamera, element: HTMLElement);
    target: Vector3;
    zoomSpeed: number;
    panSpeed: number;
    enableZoom: boolean;
    enablePan: boolean;
    addEventListener(event: "change", listener: () => void): void;
    update(): void;
    dispose(): void;
  }
}
declare module "three/addons/loaders/GLTFLoader.js" {
  import type { Group } from "three";
  export class GLTFLoader {
    parseAsync(data: ArrayBuffer, path: string): Promise<{ scene: Group }>;
  }
}
declare module "three/addons/loaders/OBJLoader.js" {
  import type { Group } from "three";
  export class OBJLoader {
    parse(text: string): Group;
  }
}
declare module "three/addons/loaders/STLLoader.js" {
  import type { BufferGeometry } from "three";
  export class STLLoader {
    parse(data: ArrayBuffer): BufferGeometry;
  }
}
declare module "three/addons/loaders/PLYLoader.js" {
  import type { BufferGeometry } from "three";
  export class PLYLoader {
    parse(data: ArrayBuffer): BufferGeometry;
  }
}
