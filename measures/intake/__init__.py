"""From files to drafts at the desk: upload, preview, choice, import, with its pages."""
