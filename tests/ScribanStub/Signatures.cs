using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban
{
    public class Template
    {
        Template() => throw new NotSupportedException();

        public LogMessageBag Messages => throw new NotSupportedException();

        public static Template Parse(string text, string? sourceFilePath = null) => throw new NotSupportedException();

        public string Render(TemplateContext context) => throw new NotSupportedException();
    }

    public class LogMessageBag : IReadOnlyList<LogMessage>
    {
        public int Count => throw new NotSupportedException();

        public LogMessage this[int index] => throw new NotSupportedException();

        public IEnumerator<LogMessage> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }

    public class TemplateContext
    {
        public ITemplateLoader? TemplateLoader { get; set; }

        public bool StrictVariables { get; set; }

        public bool EnableRelaxedMemberAccess { get; set; }

        public bool EnableRelaxedTargetAccess { get; set; }

        public bool EnableRelaxedFunctionAccess { get; set; }

        public bool EnableRelaxedIndexerAccess { get; set; }

        public bool EnableNullIndexer { get; set; }

        public bool AutoIndent { get; set; }

        public int LoopLimit { get; set; }

        public int RecursiveLimit { get; set; }

        public int ObjectRecursionLimit { get; set; }

        public int LimitToString { get; set; }

        public TimeSpan RegexTimeOut { get; set; }

        public string NewLine { get; set; } = "";

        public Dictionary<string, Template> CachedTemplates => throw new NotSupportedException();

        public void PushGlobal(IScriptObject scriptObject) => throw new NotSupportedException();
    }
}

namespace Scriban.Parsing
{
    public struct TextPosition
    {
        public int Offset { get; set; }
    }

    public struct SourceSpan
    {
        public string? FileName { get; set; }

        public TextPosition Start { get; set; }

        public TextPosition End { get; set; }
    }

    public class LogMessage
    {
        LogMessage() => throw new NotSupportedException();

        public SourceSpan Span => throw new NotSupportedException();

        public string Message => throw new NotSupportedException();
    }
}

namespace Scriban.Runtime
{
    public interface IScriptObject
    {
        int Count { get; }

        bool IsReadOnly { get; set; }

        IEnumerable<string> GetMembers();

        bool Contains(string member);

        bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

        bool CanWrite(string member);

        bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly);

        bool Remove(string member);

        void SetReadOnly(string member, bool readOnly);

        IScriptObject Clone(bool deep);
    }

    public interface ITemplateLoader
    {
        string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

        string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

        ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
    }

    public class ScriptObject : IScriptObject
    {
        public int Count => throw new NotSupportedException();

        public bool IsReadOnly { get; set; }

        public void Add(string key, object? value) => throw new NotSupportedException();

        public IEnumerable<string> GetMembers() => throw new NotSupportedException();

        public bool Contains(string member) => throw new NotSupportedException();

        public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) => throw new NotSupportedException();

        public bool CanWrite(string member) => throw new NotSupportedException();

        public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => throw new NotSupportedException();

        public bool Remove(string member) => throw new NotSupportedException();

        public void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException();

        public IScriptObject Clone(bool deep) => throw new NotSupportedException();
    }

    public class EmptyScriptObject
    {
        EmptyScriptObject() => throw new NotSupportedException();

        public static readonly EmptyScriptObject? Default;
    }

    public class ScriptArray
    {
        public ScriptArray(IEnumerable<object?> values) => throw new NotSupportedException();
    }
}

namespace Scriban.Syntax
{
    public class ScriptRuntimeException : Exception
    {
        public SourceSpan Span => throw new NotSupportedException();

        public string OriginalMessage => throw new NotSupportedException();
    }
}
