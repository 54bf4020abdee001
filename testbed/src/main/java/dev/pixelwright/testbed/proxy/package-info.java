/** A TCP proxy on loopback that misbehaves when told to: what lies between a program and its servers, gone wrong. */
@NullMarked
package dev.pixelwright.testbed.proxy;

import org.jspecify.annotations.NullMarked;
