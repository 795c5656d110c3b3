package org.vitrine.serve;

/** Why a preview cannot be served; the message is one sentence for the editor. */
public final class PreviewFailure extends Exception {

  private static final long serialVersionUID = 1L;

  PreviewFailure(String message, Throwable cause) {
    super(message, cause);
  }

  PreviewFailure(String message) {
    super(message);
  }
}
