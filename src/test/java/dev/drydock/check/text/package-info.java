/** Tests of the rules about texts, against PostgreSQL itself. */
package dev.drydock.check.text;
