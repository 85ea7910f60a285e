package dev.drydock.check.schema;

/** A sort of thing of which there may be more than what is known. */
public enum Unsure {
  RELATIONS,
  COLUMNS,
  TYPES,
  ROUTINES,
  ROLES,
  SCHEMAS,
  OPERATOR_CLASSES
}
