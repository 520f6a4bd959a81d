/// What a shell runs when somebody presses the key: each asks `kith complete`, and knows by itself
/// only how to complete folders and files.
extension CompletionCommand.Shell {
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  // Words are replaced from where bash broke the line, and arrive as they are to be written.
  private static let bashScript = #"""
    _kith() {
        local kind reply
        COMPREPLY=()
        {
            IFS= read -r kind
            case $kind in
            directories|files)
                compopt -o filenames 2>/dev/null
                while IFS= read -r reply; do
                    COMPREPLY+=("$reply")
                done < <(compgen "-${kind:0:1}" -- "$2")
                ;;
            words)
                while IFS= read -r reply; do
                    COMPREPLY+=("$reply")
                done
                ;;
            esac
        } < <(kith complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    }

    complete -F _kith kith

    """#

  // The words are chosen already, so zsh must not choose again (-U). Where they do not go on from
  // what was typed, it would put their common beginning in its place: then it goes through them.
  private static let zshScript = #"""
    #compdef kith

    _kith() {
        local line typed=${(Q)PREFIX}
        local -a answer texts shown
        answer=("${(@f)$(kith complete zsh -- "${(@Q)words[1,CURRENT-1]}" "$typed" 2>/dev/null)}")
        case ${answer[1]} in
        directories)
            compset -P '--[^=]#='
            _files -/
            ;;
        files)
            compset -P '--[^=]#='
            _files
            ;;
        words)
            for line in "${(@)answer[2,-1]}"; do
                texts+=("${line%%$'\t'*}")
                shown+=("${line/$'\t'/  -- }")
                [[ ${texts[-1]} == "$typed"* ]] || compstate[insert]=menu
            done
            if [[ ${(pj:\n:)answer} == *$'\t'* ]]; then
                compadd -U -V kith -l -d shown -a texts
            else
                compadd -U -V kith -a texts
            fi
            ;;
        esac
    }

    if [[ ${funcstack[1]} == _kith ]]; then
        _kith "$@"
    else
        compdef _kith kith
    fi

    """#

  private static let fishScript = #"""
    function __kith_complete
        set -l typed (commandline -ct)
        set -l answer (kith complete fish -- (commandline -opc) "$typed" 2>/dev/null)
        switch "$answer[1]"
            case directories files
                set -l option (string match -r -- '^--[^=]*=' "$typed")
                set -l path (string replace -r -- '^--[^=]*=' '' "$typed")
                if test "$answer[1]" = directories
                    set answer '' (__fish_complete_directories "$path" '')
                else
                    set answer '' (__fish_complete_path "$path" '')
                end
                for each in $answer[2..]
                    echo "$option$each"
                end
            case words
                printf '%s\n' $answer[2..]
        end
    end

    complete -c kith -f -k -a '(__kith_complete)'

    """#
}
