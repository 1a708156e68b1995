/** The pages of practice. */
package org.watchroom.practice.web;
