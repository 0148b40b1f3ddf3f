/** The few parts of an OpenAPI document that are filled in here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
export type Schemas = Record<string, Schema>;

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: Schema;
}

export interface Operation {
  operationId: string;
  description?: string;
  parameters?: Parameter[];
  responses: Record<string, unknown>;
  security?: Record<string, string[]>[];
}
