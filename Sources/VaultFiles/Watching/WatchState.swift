#if os(Linux)
  import NoteSyntax

  /// What a watch knows of a vault: what was listed, what was reported since, and whether that is enough
  /// to list no more than this the next time.
  struct WatchState {
    /// Nil until the first walk.
    private(set) var ignored: IgnorePatterns?
    private(set) var known = KnownFiles()
    /// By paths; see `FolderEvent.path`.
    private var reported: Set<[UInt8]> = []
    /// Among it may be folders.
    private var concernsFolders = false
    /// A file changed after it was listed and before it was watched.
    private var isMissed = false
    /// All that was listed is held by whoever asked for it.
    private var isHeld = false
    /// Something that a walk came to could not be watched, or could not be listed, or changes in ways
    /// that are not reported.
    var isBlind = false

    // Of the walk under way.

    /// Why it cannot be done.
    var trouble: VaultError?
    /// The numbers of the folders that it came to.
    var found: Set<Int32> = []

    /// Notes what was reported, and says whether there was anything.
    mutating func take(_ events: [FolderEvent]) -> Bool {
      defer { isMissed = false }
      for event in events {
        reported.insert(event.path)
        concernsFolders = concernsFolders || event.concernsFolders
      }
      return !events.isEmpty || isMissed
    }

    /// These have changed, and nothing reported it.
    mutating func miss(_ files: [WalkedFile]) {
      isMissed = isMissed || !files.isEmpty
      for file in files { reported.insert(Array(file.path.text.utf8)) }
    }

    /// See `VaultWatch.hold`.
    mutating func hold(butFor doubtful: [VaultPath]) {
      isHeld = true
      for path in doubtful { reported.insert(Array(path.text.utf8)) }
    }

    /// Begins a walk of what was reported; or, where there was none before, or what it gave is not
    /// held, or anything is in doubt, of the whole vault. Says whether folders may be among it.
    ///
    /// - Parameter seesEverything: there is nothing now that changes and is not reported.
    mutating func begin(
      ignoring ignored: IgnorePatterns, seesEverything: Bool
    ) -> (parts: ListedParts, concernsFolders: Bool) {
      let isEnough = seesEverything && isHeld && !isBlind && self.ignored == ignored
      let begun =
        isEnough ? (ListedParts(covering: reported), concernsFolders) : (ListedParts.whole, true)
      if !isEnough { (self.ignored, isBlind) = (ignored, false) }
      (reported, concernsFolders, isHeld) = ([], false, false)
      (trouble, found) = (nil, [])
      return begun
    }

    /// Knows what was listed, in the place of what was there before, and gives that.
    mutating func know(_ files: [WalkedFile], in parts: ListedParts) -> [WalkedFile] {
      known.replace(in: parts, with: files)
    }
  }
#endif
