// The room PreviewServer.
