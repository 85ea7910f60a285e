/** Tests of the rules about what statements make, against PostgreSQL itself. */
package dev.drydock.check.objects;
