// swift-tools-version: 6.1
import PackageDescription

/// Settings that every target shares: the language as it will be, with nothing left implicit.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "kith",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "kith", targets: ["kith"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      // Found as GRDB finds it, so that it is the same one.
      name: "CSQLite",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(name: "CAllocator"),
    .target(name: "NoteSyntax", dependencies: ["CCmark", "CYAML"], swiftSettings: strict),
    .target(name: "Network", dependencies: ["NoteSyntax"], swiftSettings: strict),
    .target(
      name: "VaultFiles", dependencies: ["NoteSyntax", "CAllocator"], swiftSettings: strict),
    .target(
      name: "NoteQuery", dependencies: ["NoteSyntax", "Network"], swiftSettings: strict),
    .target(
      name: "VaultIndex",
      dependencies: [
        "NoteSyntax", "Network", "VaultFiles", "NoteQuery", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .target(name: "Presentation", dependencies: ["NoteSyntax"], swiftSettings: strict),
    .target(
      name: "KithCommands",
      dependencies: [
        "NoteSyntax", "Network", "VaultFiles", "NoteQuery", "VaultIndex", "Presentation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "kith", dependencies: ["KithCommands", "VaultFiles"], swiftSettings: strict),
    .executableTarget(
      name: "kith-bench",
      // The C libraries are for the floor that kith is measured against.
      dependencies: ["NoteSyntax", "Network", "VaultFiles", "VaultIndex", "CCmark", "CYAML"],
      swiftSettings: strict),
    .testTarget(name: "NoteSyntaxTests", dependencies: ["NoteSyntax"], swiftSettings: strict),
    .testTarget(
      name: "NetworkTests", dependencies: ["NoteSyntax", "Network"], swiftSettings: strict),
    .testTarget(
      name: "VaultFilesTests", dependencies: ["NoteSyntax", "VaultFiles"], swiftSettings: strict),
    .testTarget(
      name: "NoteQueryTests", dependencies: ["NoteSyntax", "Network", "NoteQuery"],
      swiftSettings: strict),
    .testTarget(
      name: "VaultIndexTests",
      dependencies: [
        "NoteSyntax", "Network", "VaultFiles", "NoteQuery", "VaultIndex",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation", "CCmark"], swiftSettings: strict),
    .testTarget(
      name: "KithCommandsTests",
      dependencies: [
        "NoteSyntax", "Network", "VaultFiles", "NoteQuery", "VaultIndex", "Presentation",
        "KithCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Gallery", "Transcripts"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Only where it is asked for: libFuzzer wants every module built for it. See Tests/Fuzz/run.
if Context.environment["KITH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "kith-fuzz", dependencies: ["NoteSyntax", "Network", "NoteQuery"],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
