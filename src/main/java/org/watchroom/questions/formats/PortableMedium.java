package org.watchroom.questions.formats;

/**
 * A picture or a sound on its way out.
 *
 * @param kind PICTURE or SOUND
 * @param name which is like no other file's
 * @param type image/png, image/jpeg or audio/wav
 */
public record PortableMedium(String kind, String name, String type, String description) {

    boolean isPicture() {
        return kind.equals("PICTURE");
    }

    /** What its file is called. */
    String file() {
        return name + "." + type.substring(type.indexOf('/') + 1);
    }

    /** Gives what a file holds. */
    public interface Contents {
        byte[] of(PortableMedium medium);
    }
}
