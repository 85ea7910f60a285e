/** Tests of what is known before a statement, against PostgreSQL's own catalog. */
package dev.drydock.check.schema;
