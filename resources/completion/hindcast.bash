# SPDX-License-Identifier: MIT
# Completes the arguments of hindcast in bash.

_hindcast()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    local commands='info streams events state blame when trace explain compare project upcast reduce fixture export'
    local options
    COMPREPLY=()

    case $before in
    --theme)
        mapfile -t COMPREPLY < <(compgen -W 'light dark system' -- "$word")
        return ;;
    --language)
        mapfile -t COMPREPLY < <(compgen -W 'en de' -- "$word")
        return ;;
    --projection|--before-projection)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -W 'merge last count patch' -- "$word"; compgen -f -X '!*.js' -- "$word")
        return ;;
    --upcasters|--before-upcasters)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -X '!*.js' -- "$word")
        return ;;
    --what)
        mapfile -t COMPREPLY < <(compgen -W 'events states history' -- "$word")
        return ;;
    --format)
        options='csv jsonl sqlite'
        [[ $command == fixture ]] && options='json typescript java csharp python kotlin list'
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return ;;
    --golden|--report|--html|--sentences|--output|-o)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return ;;
    --stream|--type|--from|--to|--at|--version|--position|--partition|--path|--event|--filter|--correlation|--limit|--category|--expect|--ignore|--key|--table|--map|--where|--tries)
        return ;;
    esac

    case $command in
    info) options='--table --map --json --help' ;;
    streams) options='--table --map --json --help' ;;
    events) options='--stream --type --from --to --filter --correlation --limit --table --map --json --help' ;;
    state) options='--stream --partition --version --position --at --projection --upcasters --skip-failures --table --map --json --help' ;;
    blame) options='--stream --partition --path --history --version --position --at --projection --upcasters --skip-failures --table --map --json --help' ;;
    trace) options='--event --table --map --json --help' ;;
    explain) options='--stream --partition --version --position --at --projection --upcasters --skip-failures --sentences --html --table --map --json --help' ;;
    when) options='--where --category --stream --projection --upcasters --skip-failures --table --map --json --help' ;;
    compare) options='--projection --upcasters --before-projection --before-upcasters --category --stream --expect --ignore --key --golden --update --report --skip-failures --table --map --json --help' ;;
    project) options='--projection --upcasters --category --stream --skip-failures --table --map --help' ;;
    upcast) options='--upcasters --category --stream --table --map --help' ;;
    fixture) options='--stream --partition --version --position --at --format --pseudonyms --projection --upcasters --skip-failures --table --map --help' ;;
    reduce) options='--stream --partition --where --at-end --failure --tries --projection --upcasters --skip-failures --table --map --json --help' ;;
    export) options='--what --format --output --bom --filter --stream --category --partition --path --version --at --projection --upcasters --skip-failures --table --map --help' ;;
    *) options='--stream --version --at --table --map --theme --language --help' ;;
    esac

    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    if ((COMP_CWORD == 1)); then
        local names
        mapfile -t names < <(compgen -W "$commands" -- "$word")
        COMPREPLY+=("${names[@]}")
    fi
}

complete -F _hindcast hindcast
