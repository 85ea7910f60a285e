/** Tests of the rules about names, against PostgreSQL itself. */
package dev.drydock.check.names;
