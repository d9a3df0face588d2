package dev.tally.python.object;

/** What has something to say of itself that is no object it refers to: an open file its name. */
public interface Described {
    /** A short text in the words of Python, found without running any; empty where there is nothing to say. */
    String described();
}
