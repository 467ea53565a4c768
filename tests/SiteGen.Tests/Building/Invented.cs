using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SiteGen.Tests;

/// <summary>Records with another value in every field, and what two of them differ in. A field that somebody adds is filled, too.</summary>
sealed class Invented
{
    int count;

    public static T Of<T>() => (T)new Invented().Value(typeof(T));

    public static string? Difference(object? a, object? b, string path = "")
    {
        if (a is null || b is null || a is string || a.GetType().IsPrimitive || a.GetType().IsEnum || a is DateOnly)
            return Equals(a, b) ? null : $"{path}: {a} is not {b}";
        if (a is IEnumerable list)
        {
            var (first, second) = (list.Cast<object>().ToList(), ((IEnumerable)b).Cast<object>().ToList());
            return first.Count != second.Count ? $"{path} has {first.Count} and {second.Count}"
                : first.Select((item, i) => Difference(item, second[i], $"{path}[{i}]")).FirstOrDefault(d => d is not null);
        }

        return Fields(a.GetType()).Select(field => Difference(field.GetValue(a), field.GetValue(b), $"{path}.{field.Name}")).FirstOrDefault(d => d is not null);
    }

    static IEnumerable<PropertyInfo> Fields(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    object Value(Type type)
    {
        count++;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"字{count}";
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateOnly))
            return new DateOnly(2031, 1, 1).AddDays(count);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(count % Enum.GetValues(type).Length)!;
        if (type == typeof(double))
            return count / 7.0;
        if (type.IsPrimitive)
            return Convert.ChangeType(count % 200, type, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(type.GetGenericArguments()[0]);
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Fields(type))
            field.SetValue(record, Value(field.PropertyType));
        return record;
    }

    object List(Type item)
    {
        var array = Array.CreateInstance(item, 2);
        array.SetValue(Value(item), 0);
        array.SetValue(Value(item), 1);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true, Name: "items" }])
            .MakeGenericMethod(item).Invoke(null, [array])!;
    }
}
