using SiteGen.Templating.Builtins;
using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Runtime;

enum LoopKind : byte
{
    For,
    While,
    Table,
}

struct LoopFrame
{
    public string? Name;
    public Value Value;
    public object Owner;
    public LoopKind Kind;
    public Value Previous;
    public int Index;
    public int Count;
    public int Column;
}

/// <summary>Where names are looked up: the running functions, then the stack of global objects, each with its loops, then the builtins.</summary>
sealed class Scopes
{
    readonly object root;
    readonly List<GlobalScope> globals = [];
    readonly List<LocalFrame> locals = [new LocalFrame()];
    LoopFrame[] loops = new LoopFrame[4];
    int loopCount;
    int localCount = 1;

    /// <param name="root">A view, or an object that the template may also write to.</param>
    public Scopes(object root, TemplateOptions options)
    {
        this.root = root;
        Local = locals[0];
        MayHideBuiltins = options.AutoEscape || root is not View { Members.HidesBuiltins: false };
        if (options.AutoEscape)
            globals.Add(new GlobalScope(BuiltinTable.EscapingGlobals));
        if (options.Layouts)
            globals.Add(new GlobalScope(BuiltinTable.LayoutGlobals));
        globals.Add(new GlobalScope(root));
        // A model that cannot be written to gets an object for what the template sets.
        if (root is View)
            globals.Add(new GlobalScope(null));
    }

    /// <summary>The innermost function with parameters of its own whose names are visible.</summary>
    public FunctionScope? Function { get; private set; }

    public LocalFrame Local { get; private set; }

    public bool HasLoops => loopCount > 0;

    /// <summary>Whether a variable may hide a builtin, such as <c>string</c> or <c>include</c>. Until then calls need not look for one.</summary>
    public bool MayHideBuiltins { get; private set; }

    public void NoteName(string name) => MayHideBuiltins |= BuiltinTable.Has(name);

    public Value This => globals[^1].AsValue();

    public bool TryGet(Variable variable, out Value value)
    {
        var name = variable.Name;
        for (var function = Function; function is not null; function = function.Outer)
        {
            if (TryLoops(function, name, out value) || function.Variables.TryGet(name, out value))
                return true;
        }

        for (var i = globals.Count - 1; i >= 0; i--)
        {
            var scope = globals[i];
            if (TryLoops(scope, name, out value))
                return true;
            if (scope.Target is View view)
            {
                var member = variable.Remembered;
                if (member is null || !ReferenceEquals(member.Table, view.Members))
                    member = view.Members.Find(name);
                if (member is not null)
                {
                    variable.Remembered = member;
                    value = member.Read(view);
                    return true;
                }
            }
            else if (scope.TryGet(name, out value))
            {
                return true;
            }
        }

        return BuiltinTable.TryGet(name, out value);
    }

    /// <summary>The name of a visible view that has a member of this name.</summary>
    public string? OwnerOf(string member)
    {
        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loops[i] is { Name: { } loop } && loops[i].Value.View?.Members.Find(member) is not null)
                return loop;
        }

        return root is View view ? view.Members.All.FirstOrDefault(candidate => candidate.Read(view).View?.Members.Find(member) is not null)?.Name : null;
    }

    public IEnumerable<string> VisibleNames()
    {
        for (var function = Function; function is not null; function = function.Outer)
        {
            for (var i = 0; i < function.Variables.Count; i++)
                yield return function.Variables.NameAt(i);
        }

        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loops[i].Name is { } name)
                yield return name;
        }

        foreach (var scope in globals)
        {
            foreach (var name in scope.Names())
                yield return name;
        }

        foreach (var name in BuiltinTable.Names)
            yield return name;
    }

    public void Set(RenderContext context, Variable variable, Value value)
    {
        var name = variable.Name;
        NoteName(name);
        if (Function is { } function)
        {
            if (function.Variables.Contains(name))
            {
                function.Variables[name] = value;
                return;
            }

            for (var i = globals.Count - 1; i >= 0; i--)
            {
                if (globals[i].IsWritable && globals[i].TryGet(name, out _))
                {
                    SetGlobal(context, globals[i], variable, value);
                    return;
                }
            }

            function.Variables[name] = value;
            return;
        }

        SetGlobal(context, globals[^1], variable, value);
    }

    static void SetGlobal(RenderContext context, GlobalScope scope, Variable variable, Value value)
    {
        if (scope.IsReadOnly(variable.Name))
            throw context.Fail(variable, Messages.ReadOnly(variable.Name));
        if (!scope.IsWritable)
            throw context.Fail(variable, Messages.ViewIsReadOnly(variable.Name));
        scope.Set(variable.Name, value);
    }

    public void Import(string name, Value value)
    {
        NoteName(name);
        var scope = globals[^1];
        if (scope.IsWritable && !scope.IsReadOnly(name))
            scope.Set(name, value);
    }

    public void MakeReadOnly(string name)
    {
        if (Function is { } function && function.Variables.Contains(name))
            function.Variables.MakeReadOnly(name);
        else
            globals[^1].MakeReadOnly(name);
    }

    public void PushGlobals(object target)
    {
        MayHideBuiltins = true;
        globals.Add(new GlobalScope(target));
    }

    public void PopGlobals() => globals.RemoveAt(globals.Count - 1);

    public LocalFrame PushLocals()
    {
        if (localCount == locals.Count)
            locals.Add(new LocalFrame());
        Local = locals[localCount++];
        return Local;
    }

    public void PopLocals()
    {
        Local.Clear();
        localCount--;
        Local = locals[localCount - 1];
    }

    public FunctionScope? EnterFunction(FunctionScope? scope)
    {
        var previous = Function;
        Function = scope;
        return previous;
    }

    public void LeaveFunction(FunctionScope? previous) => Function = previous;

    public int PushLoop(LoopKind kind, string? name, int count)
    {
        if (name is not null)
            NoteName(name);
        if (loopCount == loops.Length)
            Array.Resize(ref loops, loopCount * 2);
        loops[loopCount] = new LoopFrame { Name = name, Kind = kind, Count = count, Owner = (object?)Function ?? globals[^1], Index = -1 };
        return loopCount++;
    }

    public void Advance(int depth, int index, Value value)
    {
        ref var loop = ref loops[depth];
        loop.Previous = loop.Value;
        loop.Index = index;
        loop.Value = value;
    }

    public void SetColumn(int column) => loops[loopCount - 1].Column = column;

    public void PopLoop(int depth)
    {
        loopCount = depth;
        loops[depth] = default;
    }

    public ref readonly LoopFrame LoopOf(LoopKind kind, out bool found)
    {
        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loops[i].Kind == kind)
            {
                found = true;
                return ref loops[i];
            }
        }

        found = false;
        return ref loops[0];
    }

    bool TryLoops(object owner, string name, out Value value)
    {
        for (var i = loopCount - 1; i >= 0; i--)
        {
            ref var loop = ref loops[i];
            if (string.Equals(loop.Name, name) && ReferenceEquals(loop.Owner, owner))
            {
                value = loop.Value;
                return true;
            }
        }

        value = Value.Null;
        return false;
    }
}
