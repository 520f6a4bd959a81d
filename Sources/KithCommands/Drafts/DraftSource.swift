import Foundation
import Network
import NoteSyntax
import VaultFiles

/// Where templates and drafts are read from.
struct DraftSource {
  let vault: OpenVault

  /// The vault's own template, else kith's.
  ///
  /// - Parameter warn: hears why a template that may be there is not used.
  func template(of kind: DraftKind, warn: (String) -> Void) throws -> DraftTemplate {
    if isLinked {
      warn("templates/ is a link, and none is followed: kith's own template is used")
      return try DraftTemplate(DraftTemplates.text(of: kind), place: "kith's own template")
    }
    for name in strayTemplates {
      let near = NearName.of(name.kind, among: DraftKind.allCases.map(\.rawValue))
      warn(
        "\(name.path) is used for no letter: none is called \"\(name.kind)\""
          + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    if let text = try ownTemplate(of: kind) {
      return try DraftTemplate(text, place: DraftTemplates.path(of: kind))
    }
    return try DraftTemplate(DraftTemplates.text(of: kind), place: "kith's own template")
  }

  /// Whether the folder of templates is a link, which leads out of the vault.
  private var isLinked: Bool {
    let folder = vault.root.path + "/" + DraftTemplates.folder
    return (try? FileManager.default.destinationOfSymbolicLink(atPath: folder)) != nil
  }

  /// Templates named as those of letters are, for a kind that there is not.
  private var strayTemplates: [(path: String, kind: String)] {
    let folder = vault.root.path + "/" + DraftTemplates.folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasPrefix("draft-"), name.hasSuffix(".md") else { return nil }
      let kind = String(name.dropFirst("draft-".count).dropLast(".md".count))
      return DraftKind(rawValue: kind) == nil ? (DraftTemplates.folder + "/" + name, kind) : nil
    }
  }

  /// Nil where the vault has none. One that lies there and cannot be read is an error: else the
  /// letter would be another than its writer wants.
  private func ownTemplate(of kind: DraftKind) throws -> String? {
    guard let path = VaultPath(DraftTemplates.path(of: kind)) else { return nil }
    do {
      return String(decoding: try vault.tree.read(path).bytes, as: UTF8.self)
    } catch .vanished {
      return nil
    } catch {
      throw CommandError(
        error.message, remedy: "a template is a file; without one kith uses its own",
        status: .noInput)
    }
  }

  /// A text to be checked: a file, or standard input as `-`.
  func draft(_ file: String, _ environment: Environment) throws -> String {
    if file == "-" { return String(decoding: environment.readInput(), as: UTF8.self) }
    let path = try PathText.absolute(file, from: environment.workingDirectory)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(
        "\"\(file)\" cannot be read", remedy: "give a file, or - for standard input",
        status: .noInput)
    }
    return String(decoding: data, as: UTF8.self)
  }
}
