/** Tests of the package of the same name. */
package dev.drydock.check.triggers;
