/** Tests of the common parts, with pictures. */
package dev.drydock.ui.kit;
